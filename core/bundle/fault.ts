/** Why a file cannot be taken in as a session bundle. `name` is a name inside of it, as it is written there. */
export type BundleFault =
  | { readonly kind: 'not-readable' }
  | { readonly kind: 'not-a-bundle' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unsafe-name'; readonly name: string }
  | { readonly kind: 'duplicate'; readonly name: string }
  | { readonly kind: 'unknown-part'; readonly name: string }
  | { readonly kind: 'missing-part'; readonly name: string }
  | { readonly kind: 'too-large'; readonly name: string }
  | { readonly kind: 'altered'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string };

const LEFT_AS_IT_WAS = 'Nothing was stored, and your sessions are as they were.';

/** What happened, why, and what to do; `fileName` without its folder. */
export function bundleFaultText(
  fileName: string,
  fault: BundleFault,
): { readonly title: string; readonly text: string } {
  return {
    title: 'This session bundle cannot be opened',
    text: `${fileName} ${reasonText(fault)} ${LEFT_AS_IT_WAS}`,
  };
}

/** The rest of a sentence that begins with the file's name, and what to do. */
function reasonText(fault: BundleFault): string {
  switch (fault.kind) {
    case 'not-readable':
      return 'is gone, or may not be read by you. Check it, or choose another file.';
    case 'not-a-bundle':
      return 'is not a session bundle. Choose a file that Greenroom has written, ending in .greenroom.';
    case 'newer':
      return 'was written by a newer version of Greenroom. Install that version to open it.';
    case 'cut-short':
      return 'is incomplete or damaged. It may not have been copied whole: copy it again, or have it written again.';
    case 'encrypted':
      return 'is locked with a password, which Greenroom never does. Unlock it with the program that locked it.';
    case 'unsafe-name':
      return `holds a file under a name that would lead out of its place (${shown(fault.name)}). Greenroom never writes such names: do not trust this file.`;
    case 'duplicate':
      return `holds two files of the same name (${shown(fault.name)}), so it cannot be told which is meant. Have it written again.`;
    case 'unknown-part':
      return `holds something that does not belong in a session bundle (${shown(fault.name)}). Have it written again.`;
    case 'missing-part':
      return `lacks a part of the session (${shown(fault.name)}). Have it written again.`;
    case 'too-large':
      return `would grow far larger than any session is when unpacked (${shown(fault.name)}). Do not trust this file.`;
    case 'altered':
      return `was changed or damaged after it was written: ${shown(fault.name)} is not what it was. Copy it again, or have it written again.`;
    case 'unreadable':
      return `holds a session that this version cannot read (${shown(fault.name)}). Have it written again by the newest version.`;
  }
}

/** Names in there are somebody else's text: on one line, without tricks, and short. */
const MAX_SHOWN = 60;
function shown(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�');
  return plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN)}…` : plain;
}
