import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { ServerEnv } from '../parts.ts'
import { Refusal } from '../problem.ts'

const SELF = ["'self'"]

/** Headers on every answer: nothing is loaded from elsewhere, nothing inline runs, nobody frames us. */
export const securityHeaders = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      // The parser's kernel is WebAssembly, which the paste page runs in the browser.
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: SELF,
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: SELF,
      fontSrc: SELF,
      workerSrc: SELF,
      manifestSrc: SELF,
      baseUri: ["'none'"],
      formAction: SELF,
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // The server speaks plain HTTP; whatever stands before it and speaks HTTPS says this itself.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })

/**
 * Refuses requests for a name that is not among `hosts`: a site elsewhere could make its own name lead here (DNS rebinding)
 * and read what the browser then takes for its own.
 */
export const onlyFor = (hosts: readonly string[]) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (!hosts.includes(hostname))
      throw new Refusal('not-allowed', `This server is not ${hostname}: open it as http://${hosts[0]}.`)
    await next()
  })
