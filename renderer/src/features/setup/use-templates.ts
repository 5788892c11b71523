import type { InterviewTemplate } from '../../../../core/domain/interview-template.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';

/** Choices that were saved under a name. One that cannot be read is as good as none. */
export function useTemplates(): {
  readonly templates: readonly InterviewTemplate[];
  /** Null = saved. */
  readonly save: (template: InterviewTemplate) => Promise<CallError | null>;
  readonly remove: (template: InterviewTemplate) => Promise<void>;
} {
  const bridge = useBridge();
  const { state, reload } = useCall(bridge['templates:list']);
  const save = async (template: InterviewTemplate): Promise<CallError | null> => {
    const result = await bridge['templates:save'](template);
    reload();
    return result.ok ? null : result.error;
  };
  return {
    templates: state.kind === 'ready' ? state.value : [],
    save,
    remove: async (template) => {
      const result = await bridge['templates:delete']({ id: template.id });
      reload();
      if (!result.ok) {
        notifyOfError(result.error);
        return;
      }
      offerUndo({
        id: template.id,
        title: 'Template deleted',
        what: template.name,
        onUndo: () => {
          void save(template).then((error) => {
            if (error !== null) notifyOfError(error);
          });
        },
      });
    },
  };
}
