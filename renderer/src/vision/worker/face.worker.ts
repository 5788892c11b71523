import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { createFaceAnalyser } from './face-analyser.ts';
import { createVisionWorker } from './run-worker.ts';
import { createWorkerPort, listenForOrders } from './worker-port.ts';

listenForOrders(createVisionWorker(createWorkerPort<FaceSample>(), createFaceAnalyser));
