import { join } from 'node:path';
import { packageCommand } from '../shared/project.ts';

export type TestReport = { readonly kind: 'vitest' | 'playwright'; readonly file: string };

/** One thing that `npm run verify` does: commands for Node, of which the first failure ends the step. */
export type Step = {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  /** Where the test runner writes its figures; a step without it is a plain check. */
  readonly report?: TestReport;
};

/** Steps in the same group do not depend on each other and run two at a time. */
export function planSteps(reportFolder: string, hasDocs: boolean): readonly (readonly Step[])[] {
  const script = (name: string, ...args: readonly string[]) => [
    join('scripts', `${name}.ts`),
    ...args,
  ];
  return [
    [
      { name: 'types', commands: [script('typecheck')] },
      {
        name: 'lint',
        commands: [
          [packageCommand('oxlint'), '--deny-warnings'],
          [packageCommand('oxfmt'), '--check'],
        ],
      },
      { name: 'unused code', commands: [[packageCommand('knip')]] },
      { name: 'build', commands: [[packageCommand('electron-vite'), 'build']] },
      ...(hasDocs ? [{ name: 'docs', commands: [script('docs', '--check')] }] : []),
    ],
    // After the build, because it also looks into the built files.
    [{ name: 'layers', commands: [script('layers')] }],
    // The star takes in the unit tests of components, which run with a page around them.
    [vitestStep('unit', 'unit*', reportFolder)],
    [vitestStep('integration', 'integration', reportFolder)],
    [
      {
        name: 'end to end',
        commands: [script('e2e')],
        report: { kind: 'playwright', file: join(reportFolder, 'e2e.json') },
      },
    ],
  ];
}

function vitestStep(name: string, project: string, reportFolder: string): Step {
  const file = join(reportFolder, `${name}.json`);
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    commands: [[packageCommand('vitest'), 'run', '--project', project, ...reporting]],
    report: { kind: 'vitest', file },
  };
}
