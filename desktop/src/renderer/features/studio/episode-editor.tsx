import type { StudioTitle } from '@app/contracts';
import { describeProblem } from '@app/features/session';
import { useStudioActions } from '@app/features/studio';
import { useLocale, useT } from '@app/i18n';
import { Button, TextField } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';

const Form = styled.form`
  display: grid;
  grid-template-columns: 110px 110px minmax(180px, 420px) auto;
  gap: 16px;
  align-items: end;
  margin-bottom: 32px;
  & > p { grid-column: 1 / -1; color: var(--error); }
  @media (max-width: 720px) { grid-template-columns: 1fr 1fr; }
`;

/** The number after the last one of the latest season. */
function nextPlace({ episodes }: StudioTitle): { readonly season: string; readonly number: string } {
  const season = Math.max(1, ...episodes.map((episode) => episode.season));
  const number = Math.max(0, ...episodes.filter((episode) => episode.season === season).map((episode) => episode.number)) + 1;
  return { season: String(season), number: String(number) };
}

/** Adds an episode to a series; its file is sent to it afterwards. */
export function EpisodeEditor({ title }: { readonly title: StudioTitle }) {
  const t = useT('studio', 'title');
  const { locale } = useLocale();
  const { addEpisode } = useStudioActions();
  const suggested = nextPlace(title);
  const [typed, setTyped] = useState<{ readonly season?: string; readonly number?: string; readonly name: string }>({ name: '' });
  const season = typed.season ?? suggested.season;
  const number = typed.number ?? suggested.number;
  const isComplete = /^\d{1,3}$/.test(season) && /^\d{1,4}$/.test(number) && typed.name.trim() !== '';

  function add(): void {
    if (!isComplete || addEpisode.isPending) return;
    const body = { season: Number(season), number: Number(number), texts: { [locale]: { title: typed.name } } };
    addEpisode.mutate({ params: { id: title.id }, body }, { onSuccess: () => setTyped({ name: '' }) });
  }

  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        name="season"
        label={t('studio.field.season')}
        value={season}
        onChange={(value) => setTyped({ ...typed, season: value })}
      />
      <TextField
        name="number"
        label={t('studio.field.episode')}
        value={number}
        onChange={(value) => setTyped({ ...typed, number: value })}
      />
      <TextField
        name="name"
        label={t('studio.field.name')}
        value={typed.name}
        maxLength={200}
        onChange={(name) => setTyped({ ...typed, name })}
      />
      <Button element="submit" icon="plus" disabled={!isComplete || addEpisode.isPending}>
        {t('common.add')}
      </Button>
      {addEpisode.isError && <p role="alert">{t(describeProblem(addEpisode.error).textKey)}</p>}
    </Form>
  );
}
