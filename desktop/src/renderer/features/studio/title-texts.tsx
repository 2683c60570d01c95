import { type TitleForm, writtenLocales } from '@app/features/studio';
import { LANGUAGE_NAMES, useLocale, useT } from '@app/i18n';
import { LOCALES, type Locale } from '@app/kernel';
import { Icon, TextField, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';

const Languages = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-bottom: 20px;
  & > button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 4px 12px;
    border-radius: 8px;
    color: ${token.text2};
    font-size: ${token.metaSize};
    box-shadow: inset 0 0 0 1px ${token.lineSoft};
  }
  & > button[aria-selected='true'] { background: ${token.selected}; color: ${token.text1}; }
  & > button:focus-visible { outline: 3px solid ${token.focus}; outline-offset: 3px; }
  & svg { width: 14px; height: 14px; color: ${token.ok}; }
`;

const Fields = styled.div`
  & > * + * { margin-top: 20px; }
`;

type TitleTextsProps = { readonly form: TitleForm; readonly onChange: (form: TitleForm) => void; readonly hasProblem: boolean };

/** Name and description, one language at a time; a tick marks the languages that have a name. */
export function TitleTexts({ form, onChange, hasProblem }: TitleTextsProps) {
  const t = useT('studio', 'auth');
  const { locale: interfaceLocale } = useLocale();
  const written = writtenLocales(form);
  const [locale, setLocale] = useState<Locale>(written[0] ?? interfaceLocale);
  const { title, description } = form.texts[locale] ?? { title: '', description: '' };
  const set = (change: { readonly title?: string; readonly description?: string }) =>
    onChange({ ...form, texts: { ...form.texts, [locale]: { title, description, ...change } } });
  return (
    <>
      <Languages role="tablist" aria-label={t('common.language')}>
        {LOCALES.map((one) => (
          <button key={one} type="button" role="tab" aria-selected={one === locale} lang={one} onClick={() => setLocale(one)}>
            {written.includes(one) && <Icon name="check" size="small" />}
            {LANGUAGE_NAMES[one]}
          </button>
        ))}
      </Languages>
      <Fields>
        <TextField
          name="title"
          label={t('studio.field.name')}
          value={title}
          maxLength={200}
          onChange={(next) => set({ title: next })}
          error={hasProblem ? t('auth.error.required') : undefined}
        />
        <TextField
          name="description"
          label={t('studio.field.description')}
          value={description}
          maxLength={4000}
          multiline
          onChange={(next) => set({ description: next })}
        />
      </Fields>
    </>
  );
}
