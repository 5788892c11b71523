import type { PoseSample } from '../../../../core/tracks/channels.ts';
import { createPoseAnalyser } from './pose-analyser.ts';
import { createVisionWorker } from './run-worker.ts';
import { createWorkerPort, listenForOrders } from './worker-port.ts';

listenForOrders(createVisionWorker(createWorkerPort<PoseSample>(), createPoseAnalyser));
