// CloudFront's managed policies, known by ids that are the same in every account. Source: CloudFront
// developer guide, "Use managed cache policies", "… origin request policies", "… response headers policies".
export const CACHE = {
  optimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  disabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
} as const;

export const ORIGIN_REQUEST = {
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-38738e2966ac',
} as const;

export const SECURITY_HEADERS = '67f7725c-6f97-4210-82d7-5512b31e9d03';

/** The hosted zone of every distribution. Source: Route 53 API reference, AliasTarget. */
export const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';
