import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** From the set-up through the pre-flight to the calibration; nothing is recorded. */
export async function goToCalibration(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Continue to the camera' }));
  // Asked for anew each time: the page changes as the camera opens.
  const start = () => screen.getByRole('button', { name: 'Start without recording' });
  await waitFor(() => expect(start()).toHaveProperty('disabled', false));
  fireEvent.click(start());
  await screen.findByRole('button', { name: 'Skip calibration' });
}

/** From the set-up to the first words of an uncalibrated interview. */
export async function goToStage(): Promise<void> {
  await goToCalibration();
  fireEvent.click(screen.getByRole('button', { name: 'Skip calibration' }));
  await screen.findByText(/Hello, and welcome/);
}
