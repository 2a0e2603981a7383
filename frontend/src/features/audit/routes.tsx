import type { RouteObject } from 'react-router'

/** The pages of the self-assessment, under /practices/:practiceId. */
export const auditRoutes: RouteObject[] = []
