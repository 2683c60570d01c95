import { type AgeLimit, ageLimitsFor } from '@app/features/household';
import { useT } from '@app/i18n';
import { Select } from '@app/ui';

type AgeLimitSelectProps = { readonly value: AgeLimit; readonly kids: boolean; readonly onChange: (limit: AgeLimit) => void };

/** Greatest age rating that the profile is shown. */
export function AgeLimitSelect({ value, kids, onChange }: AgeLimitSelectProps) {
  const t = useT('household');
  const options = ageLimitsFor(kids).map((age) => ({
    value: age,
    label: age === '18' ? t('household.edit.ageAll') : t('household.edit.age', { age }),
  }));
  return <Select label={t('household.edit.maxAge')} value={value} onChange={onChange} options={options} />;
}
