import type { ReactNode } from 'react';
import { Badge, type BadgeProps } from '@/ui/badge';
import type { ProposalStatus } from '../../schema';

const TONES: Record<ProposalStatus, BadgeProps['tone']> = {
  draft: 'outline',
  open: 'outline',
  returned: 'warning',
  accepted: 'good',
  withdrawn: 'outline',
};

/** What became of a proposal. */
export function StatusBadge({ status, children }: { status: ProposalStatus; children: ReactNode }) {
  return <Badge tone={TONES[status]}>{children}</Badge>;
}
