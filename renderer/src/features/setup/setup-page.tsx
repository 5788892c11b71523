import { Stack } from '@mantine/core';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SetupForm } from './setup-form.tsx';

export function SetupPage() {
  const bridge = useBridge();
  const library = useCall(bridge['questions:library']);
  const opportunities = useCall(bridge['opportunities:list']);
  return (
    <Stack gap="lg">
      <PageTitle
        title="New interview"
        lead="Everything is ready to begin; change what you like. The camera comes next."
      />
      {library.state.kind === 'loading' ? <Loading label="Opening the question bank" /> : null}
      {library.state.kind === 'failed' ? (
        <ErrorNotice error={library.state.error} onRetry={library.reload} />
      ) : null}
      {library.state.kind === 'ready' ? (
        <SetupForm
          library={library.state.value}
          opportunities={opportunities.state.kind === 'ready' ? opportunities.state.value : []}
        />
      ) : null}
    </Stack>
  );
}
