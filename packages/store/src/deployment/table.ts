import type { Generated } from 'kysely';

export interface DeploymentTable {
  deployment: {
    singleton: Generated<boolean>;
    epoch: string;
    province: number;
    tube_pattern: string;
    demo: Generated<boolean>;
  };
}
