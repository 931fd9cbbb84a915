import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button, ButtonLink } from '@/ui/button';
import { Row, Rows } from '@/ui/rows';
import { Section } from '@/ui/section';
import { toast } from '@/ui/toast-store';
import { useHydrated } from '@/ui/use-hydrated';
import type { OpenStore } from '../home/use-store';
import { DeleteDialog } from './delete-dialog';
import { saveFile } from './save-file';

/** Taking all of one's data along, or away. */
export function Privacy({
  locale,
  userId,
  open,
  onDeleted,
}: {
  locale: Lang;
  userId: string | null;
  open: OpenStore;
  onDeleted: () => Promise<void>;
}) {
  const t = useTranslations('studySettings.privacy');
  const isAlive = useHydrated();
  const [opened, setOpened] = useState(0);
  const [isAsking, setIsAsking] = useState(false);
  const download = async () => {
    try {
      const answer = await (await open()).exportData();
      if (answer.ok) return saveFile(answer.data, fileName());
    } catch {
      // Said below.
    }
    toast({ title: t('failedDownload'), tone: 'bad' });
  };
  return (
    <Section title={t('title')} rule="ink">
      <Rows noRule className="border-line border-b">
        <Row className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="min-w-0 flex-1 basis-60 text-ink-2">{t('downloadText')}</p>
          {userId ? (
            <ButtonLink href="/api/v1/study/data" download>
              {t('download')}
            </ButtonLink>
          ) : (
            <Button disabled={!isAlive} onClick={() => void download()}>
              {t('download')}
            </Button>
          )}
        </Row>
        <Row className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="min-w-0 flex-1 basis-60 text-ink-2">
            {t(userId ? 'deleteText' : 'deleteGuestText')}
          </p>
          <Button
            variant="danger"
            disabled={!isAlive}
            onClick={() => {
              setOpened(opened + 1);
              setIsAsking(true);
            }}
          >
            {t('delete')}
          </Button>
        </Row>
      </Rows>
      {opened > 0 && (
        <DeleteDialog
          key={opened}
          locale={locale}
          isGuest={userId === null}
          isOpen={isAsking}
          onOpenChange={setIsAsking}
          open={open}
          onDeleted={onDeleted}
        />
      )}
    </Section>
  );
}

const fileName = () => `khamsap-study-${new Date().toISOString().slice(0, 10)}.json`;
