import { describe, expect, test } from 'vitest';
import { isPermissionGranted } from '../../../../main/security/permissions.ts';

const camera = {
  permission: 'media',
  origin: 'app://greenroom',
  isMainFrame: true,
  mediaTypes: ['video'],
};

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
    expect(isPermissionGranted(camera, true)).toBe(true);
  });

  test('nothing at all is granted before consent', () => {
    for (const permission of ['media', ...OTHER_PERMISSIONS]) {
      expect(isPermissionGranted({ ...camera, permission }, false)).toBe(false);
    }
  });

  test.each(OTHER_PERMISSIONS)('%s is refused even after consent', (permission) => {
    expect(isPermissionGranted({ ...camera, permission }, true)).toBe(false);
  });

  test.each([[['audio']], [['video', 'audio']], [['audio', 'video']], [['unknown', 'video']]])(
    'media types %j are refused: no microphone, nothing unnamed',
    (mediaTypes) => {
      expect(isPermissionGranted({ ...camera, mediaTypes }, true)).toBe(false);
    },
  );

  test('a platform that leaves the media types empty still gets the camera', () => {
    expect(isPermissionGranted({ ...camera, mediaTypes: [] }, true)).toBe(true);
  });

  test('an embedded frame is refused', () => {
    expect(isPermissionGranted({ ...camera, isMainFrame: false }, true)).toBe(false);
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
    expect(isPermissionGranted({ ...camera, origin }, true)).toBe(false);
  });
});
