/** One JSON object a request. Source: API Gateway developer guide, "Logging variables". */
const COMMON = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
};

export const ACCESS_LOG_FORMAT = {
  http: JSON.stringify({
    ...COMMON,
    route: '$context.routeKey',
    status: '$context.status',
    responseLength: '$context.responseLength',
    latency: '$context.responseLatency',
    error: '$context.error.message',
    integrationError: '$context.integrationErrorMessage',
  }),
  rest: JSON.stringify({
    ...COMMON,
    method: '$context.httpMethod',
    path: '$context.resourcePath',
    status: '$context.status',
    responseLength: '$context.responseLength',
    latency: '$context.responseLatency',
    error: '$context.error.message',
    integrationError: '$context.integration.error',
    trace: '$context.xrayTraceId',
  }),
  webSocket: JSON.stringify({
    ...COMMON,
    connectionId: '$context.connectionId',
    event: '$context.eventType',
    route: '$context.routeKey',
    status: '$context.status',
    error: '$context.error.message',
    integrationError: '$context.integrationErrorMessage',
  }),
};
