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

/** HTTP status of our own scheme for a file whose hash is not the manifest's. */
const ALTERED = 409;

/** Reads a model; throws `UnusableFile` with words for the screen when it is missing or altered. */
export async function readModel(url: string, fetchFile: Fetch): Promise<Uint8Array> {
  const response = await fetchFile(url);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const said: unknown = await response.json().catch(() => null);
  if (isTold(said)) throw new UnusableFile(said.title, said.text);
  if (response.status === ALTERED || response.status === 404) {
    throw new UnusableFile(
      'An analysis file is missing or damaged',
      'What the camera sees cannot be measured without it. Install Greenroom again to put it back.',
    );
  }
  throw new Error(`${url} answered ${response.status}`);
}

function isTold(said: unknown): said is { readonly title: string; readonly text: string } {
  return (
    typeof said === 'object' &&
    said !== null &&
    'title' in said &&
    'text' in said &&
    typeof said.title === 'string' &&
    typeof said.text === 'string'
  );
}
