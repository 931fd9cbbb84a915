import type { ConceptStatus } from '@/features/glossary/domain/status';
import { Badge, type BadgeProps } from '@/ui/badge';
import { useTools } from './form-context';

const tones: Record<ConceptStatus, BadgeProps['tone']> = {
  draft: 'outline',
  inReview: 'warning',
  published: 'good',
  archived: 'outline',
};

/** Where a concept is in its life. */
export function StatusBadge({ status }: { status: ConceptStatus }) {
  const { texts } = useTools();
  return <Badge tone={tones[status]}>{texts.statuses[status]}</Badge>;
}
