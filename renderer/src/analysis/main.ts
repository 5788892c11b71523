import { windowBridge } from '../bridge/window-bridge.ts';
import { runAnalysis } from './run-analysis.ts';

// The main process opens this page with the job's id behind the hash, and reads nothing else from it.
void runAnalysis(windowBridge(), location.hash.slice(1));
