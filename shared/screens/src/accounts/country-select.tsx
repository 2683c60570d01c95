import { CALLING_CODES, HOME_COUNTRIES } from '@app/features/accounts';
import { Select } from '@app/ui';
import { useCountryName } from '../countries/index.ts';

type CountrySelectProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (country: string) => void;
  /** Shows what a phone number begins with. */
  readonly callingCodes?: boolean;
};

/** The ten home countries; another one, where somebody has it already, stays on the list. */
export function CountrySelect({ label, value, onChange, callingCodes = false }: CountrySelectProps) {
  const nameOf = useCountryName();
  const options = HOME_COUNTRIES.map((country) => {
    const name = nameOf(country);
    return { value: country as string, label: callingCodes ? `${name} (+${CALLING_CODES[country]})` : name };
  });
  const isForeign = !options.some((option) => option.value === value);
  return (
    <Select label={label} value={value} onChange={onChange} options={isForeign ? [...options, { value, label: nameOf(value) }] : options} />
  );
}
