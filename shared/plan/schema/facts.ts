// The questions of the assessment. They stand apart from the schema, as the format does.

/** The facts that the advisor asks for; unknown never excludes a pattern. */
export const FACTS = [
  'breakingChange',
  'versionsCoexist',
  'doubleInfrastructure',
  'tightBudget',
  'largeUserBase',
  'downtimeAcceptable',
  'customerFacingSla',
  'flagsAvailable',
  'internalTool',
  'instantRollback',
  'gradualRollout',
  'abTest',
  'hotfix',
  'firstMajor',
  'simpleArchitecture',
  'architectureUnclear',
  'strongMonitoring',
  'trafficSplit',
  'severalInstances',
  'atomicSwitch',
  'exclusiveDatabase',
] as const;
