import { useGenres } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { Button, ButtonRow, token } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.fieldset`
  margin-bottom: 28px;
  & > legend { padding: 0; margin-bottom: 12px; font-size: ${token.metaSize}; color: ${token.text2}; }
`;

/** As many as the contract takes. */
const MAX_GENRES = 8;

type GenrePickerProps = { readonly chosen: readonly string[]; readonly onChange: (slugs: readonly string[]) => void };

export function GenrePicker({ chosen, onChange }: GenrePickerProps) {
  const t = useT('studio');
  const genres = useGenres().data?.items ?? [];
  const toggle = (slug: string) => onChange(chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug]);
  return (
    <Root>
      <legend>{t('studio.field.genres')}</legend>
      <ButtonRow>
        {genres.map(({ slug, name }) => {
          const isChosen = chosen.includes(slug);
          return (
            <Button
              key={slug}
              small
              variant={isChosen ? 'primary' : 'glass'}
              aria-pressed={isChosen}
              disabled={!isChosen && chosen.length >= MAX_GENRES}
              onSelect={() => toggle(slug)}
            >
              {name}
            </Button>
          );
        })}
      </ButtonRow>
    </Root>
  );
}
