/** A file that the main process refuses to serve, because it is missing or not the one we ship. */
export class UnusableFile extends Error {
  readonly title: string;
  readonly text: string;
  constructor(title: string, text: string) {
    super(title);
    this.title = title;
    this.text = text;
  }
}

type Fetch = (url: string) => Promise<Response>;

/** HTTP status of our own scheme for a file whose contents are not the manifest's. */
const ALTERED = 409;
const TITLE = 'An analysis file is missing or damaged';
const REMEDY =
  'What the camera sees cannot be measured without it. Install Greenroom again to put it back.';
/** What the task and the eye network load by themselves. */
const RUNTIME_FILES = [
  'vision_wasm_module_internal.js',
  'vision_wasm_module_internal.wasm',
  'ort-wasm-simd-threaded.mjs',
  'ort-wasm-simd-threaded.wasm',
];

/** Reads a model; throws `UnusableFile` with words for the screen when it is missing or altered. */
export async function readModel(url: string, fetchFile: Fetch): Promise<Uint8Array> {
  const response = await fetchFile(url);
  await refuseUnusable(response);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** For a task that could not be made: throws `UnusableFile` when its runtime is the reason. */
export async function checkRuntime(runtimeUrl: string, fetchFile: Fetch): Promise<void> {
  for (const file of RUNTIME_FILES) await refuseUnusable(await fetchFile(`${runtimeUrl}/${file}`));
}

async function refuseUnusable(response: Response): Promise<void> {
  if (response.status !== ALTERED && response.status !== 404) return;
  const said: unknown = await response.json().catch(() => null);
  throw new UnusableFile(TITLE, isTold(said) ? said.text : REMEDY);
}

function isTold(said: unknown): said is { readonly text: string } {
  return (
    typeof said === 'object' && said !== null && 'text' in said && typeof said.text === 'string'
  );
}
