import { describe, expect, test } from 'vitest';
import { isPermissionGranted, NO_DEVICES } from '../../../../main/security/permissions.ts';

const camera = {
  permission: 'media',
  origin: 'app://greenroom',
  isMainFrame: true,
  mediaTypes: ['video'],
};

const BOTH = { camera: true, microphone: true };
const CAMERA_ONLY = { camera: true, microphone: false };

/** Every name Electron's request and check handlers know. */
const OTHER_PERMISSIONS = [
  'accessibility-events',
  'ar',
  'background-fetch',
  'background-sync',
  'camera-pan-tilt-zoom',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'vr',
  'web-app-installation',
  'window-management',
];

describe('permissions', () => {
  test('the camera is granted to our own main frame after consent', () => {
    expect(isPermissionGranted(camera, CAMERA_ONLY)).toBe(true);
  });

  test('nothing at all is granted before consent', () => {
    for (const permission of ['media', ...OTHER_PERMISSIONS]) {
      expect(isPermissionGranted({ ...camera, permission }, NO_DEVICES)).toBe(false);
    }
  });

  test.each(OTHER_PERMISSIONS)('%s is refused even after consent', (permission) => {
    expect(isPermissionGranted({ ...camera, permission }, BOTH)).toBe(false);
  });

  test.each([[['audio']], [['video', 'audio']], [['audio', 'video']]])(
    'media types %j are granted once both were agreed to, and refused to the camera’s consent alone',
    (mediaTypes) => {
      expect(isPermissionGranted({ ...camera, mediaTypes }, BOTH)).toBe(true);
      expect(isPermissionGranted({ ...camera, mediaTypes }, CAMERA_ONLY)).toBe(false);
    },
  );

  test('the microphone alone can be agreed to', () => {
    const consent = { camera: false, microphone: true };
    expect(isPermissionGranted({ ...camera, mediaTypes: ['audio'] }, consent)).toBe(true);
    expect(isPermissionGranted(camera, consent)).toBe(false);
    expect(isPermissionGranted({ ...camera, mediaTypes: [] }, consent)).toBe(false);
  });

  test('nothing unnamed is granted', () => {
    expect(isPermissionGranted({ ...camera, mediaTypes: ['unknown', 'video'] }, BOTH)).toBe(false);
  });

  test('a platform that leaves the media types empty still gets the camera', () => {
    expect(isPermissionGranted({ ...camera, mediaTypes: [] }, BOTH)).toBe(true);
  });

  test('an embedded frame is refused', () => {
    expect(isPermissionGranted({ ...camera, isMainFrame: false }, BOTH)).toBe(false);
  });

  test.each([
    '',
    'null',
    'app://greenroom.example',
    'app://greenroom:1',
    'app://user@greenroom',
    'app://other',
    'https://greenroom',
    'file://',
  ])('the origin %j is refused', (origin) => {
    expect(isPermissionGranted({ ...camera, origin }, BOTH)).toBe(false);
  });
});
