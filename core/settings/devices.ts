import { z } from 'zod';
import { ownSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

const deviceIdSchema = z.string().max(500).nullable();
const deviceText = (id: string | null): string =>
  id === null ? 'the first one the system names' : 'chosen on this computer';

export const DEVICE_SETTINGS = {
  cameraId: ownSetting({
    schema: deviceIdSchema,
    default: null,
    label: 'Camera',
    explanation:
      'The camera that sees you. If it is not there, another one is used and you are told.',
    allowed: 'any camera of this computer',
    valueText: deviceText,
  }),
  microphoneId: ownSetting({
    schema: deviceIdSchema,
    default: null,
    label: 'Microphone',
    explanation:
      'The microphone that hears you, where sound is recorded. Without a recording none is opened.',
    allowed: 'any microphone of this computer',
    valueText: deviceText,
  }),
} satisfies SettingTable;
