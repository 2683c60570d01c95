import { EXPORT_PATH } from '@app/contracts';
import { useAppClient, useSubmit } from '@app/features/session';
import { useT } from '@app/i18n';
import { FormProblem } from '@app/screens/accounts';
import { Button } from '@app/ui';
import { Panel } from '../../layouts/panel.tsx';
import { saveFile } from '../../layouts/save-file.ts';

/** Everything we hold of the person as one archive. */
export function ExportPanel() {
  const t = useT('security');
  const { api, apiOrigin, tokens } = useAppClient();
  const { submit, problems, isPending } = useSubmit<void>({
    send: async () => {
      // A stream of bytes goes past the API client; this call renews the token that it needs.
      await api.accounts.getMe();
      const headers = { authorization: `Bearer ${(await tokens.read())?.accessToken ?? ''}` };
      const answer = await fetch(apiOrigin + EXPORT_PATH, { headers });
      if (!answer.ok) throw new Error(`Export answered ${answer.status}`);
      saveFile('sahna-data.zip', await answer.blob());
    },
  });
  return (
    <Panel
      icon="download"
      title={t('security.export.title')}
      text={t('security.export.text')}
      action={
        <Button small icon="download" disabled={isPending} onSelect={() => void submit()}>
          {t('security.mfa.download')}
        </Button>
      }
    >
      {problems.form !== null && <FormProblem problems={problems} />}
    </Panel>
  );
}
