import { describeProblem } from '@app/features/session';
import { checkTitleForm, emptyTitleForm, type TitleFormField, titleBody, useStudioActions } from '@app/features/studio';
import { useLocale, useT } from '@app/i18n';
import { Button } from '@app/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';
import { TitleFields } from './title-fields.tsx';

const Form = styled.form`
  max-width: 960px;
  & > p { color: var(--error); margin-bottom: 16px; }
`;

const NO_PROBLEMS: ReadonlySet<TitleFormField> = new Set();

/** A draft: texts first, files on the next page. */
export function NewTitlePage() {
  const t = useT('studio');
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { create } = useStudioActions();
  const [form, setForm] = useState(() => emptyTitleForm(locale, new Date().getFullYear()));
  const [problems, setProblems] = useState(NO_PROBLEMS);

  function submit(): void {
    const found = checkTitleForm(form);
    setProblems(found);
    if (found.size > 0 || create.isPending) return;
    create.mutate(titleBody(form), { onSuccess: ({ id }) => void navigate(`/studio/titles/${id}`, { replace: true }) });
  }

  return (
    <Page title={t('studio.titles.new')}>
      <Form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TitleFields form={form} onChange={setForm} problems={problems} isKindFixed={false} />
        {create.isError && <p role="alert">{t(describeProblem(create.error).textKey)}</p>}
        <Button variant="primary" element="submit" disabled={create.isPending}>
          {t('common.continue')}
        </Button>
      </Form>
    </Page>
  );
}
