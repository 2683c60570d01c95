import type { StudioTitle } from '@app/contracts';
import { describeProblem } from '@app/features/session';
import { checkTitleForm, type TitleFormField, titleBody, titleFormOf, useStudioActions } from '@app/features/studio';
import { useLocale, useT } from '@app/i18n';
import { Button, Toast, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';
import { EpisodeEditor } from './episode-editor.tsx';
import { MediaSection } from './media-section.tsx';
import { PublishButtons } from './publish-buttons.tsx';
import { TitleFields } from './title-fields.tsx';
import { nameOfTitle } from './title-name.ts';

const Form = styled.form`
  max-width: 960px;
  margin-top: 48px;
  & > p { color: ${token.error}; margin-bottom: 16px; }
`;

const NO_PROBLEMS: ReadonlySet<TitleFormField> = new Set();

/** One title: its files and how far they are, its texts, and whether viewers see it. */
export function TitleEditor({ title }: { readonly title: StudioTitle }) {
  const t = useT('studio', 'account');
  const { locale } = useLocale();
  const { update } = useStudioActions();
  const [form, setForm] = useState(() => titleFormOf(title));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [isSaved, setIsSaved] = useState(false);
  const name = nameOfTitle(title, locale);

  function save(): void {
    const found = checkTitleForm(form);
    setProblems(found);
    if (found.size > 0 || update.isPending) return;
    const { kind: _kind, ...change } = titleBody(form);
    update.mutate({ id: title.id, change }, { onSuccess: () => setIsSaved(true) });
  }

  return (
    <Page title={name} actions={<PublishButtons title={title} />}>
      {title.kind === 'series' && <EpisodeEditor title={title} />}
      <MediaSection title={title} name={name} />
      <Form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TitleFields form={form} onChange={setForm} problems={problems} isKindFixed />
        {update.isError && <p role="alert">{t(describeProblem(update.error).textKey)}</p>}
        <Button element="submit" variant="glass" disabled={update.isPending}>
          {t('common.save')}
        </Button>
      </Form>
      {isSaved && <Toast text={t('account.saved')} onGone={() => setIsSaved(false)} />}
    </Page>
  );
}
