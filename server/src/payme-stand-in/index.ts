export { createPaymeStandInRole } from './role.ts';
export { createPaymeStandIn } from './stand-in.ts';
