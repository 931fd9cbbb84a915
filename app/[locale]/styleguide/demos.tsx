'use client';

import History from 'lucide-react/icons/history';
import Pencil from 'lucide-react/icons/pencil';
import { useState } from 'react';
import { LANGS, type Lang } from '@/language/lang';
import { Button, buttonClass } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Menu } from '@/ui/menu';
import { Tabs } from '@/ui/tabs';
import { Toaster } from '@/ui/toast';
import { toast } from '@/ui/toast-store';

export function ArchiveDialog({
  labels,
}: {
  labels: Record<'open' | 'title' | 'text' | 'close' | 'cancel' | 'confirm', string>;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{labels.open}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={labels.title}
        description={labels.text}
        closeLabel={labels.close}
        size="sm"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{labels.cancel}</Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              {labels.confirm}
            </Button>
          </>
        }
      />
    </>
  );
}

export function ActionMenu({
  label,
  edit,
  history,
  archive,
}: Record<'label' | 'edit' | 'history' | 'archive', string>) {
  return (
    <Menu
      className={buttonClass()}
      items={[
        { key: 'edit', label: edit, icon: <Pencil aria-hidden />, href: '#forms' },
        { key: 'history', label: history, icon: <History aria-hidden />, onSelect: () => {} },
        { key: 'archive', label: archive, danger: true, separated: true },
      ]}
    >
      {label}
    </Menu>
  );
}

export function Messages({
  labels,
}: {
  labels: Record<'region' | 'close' | 'show' | 'done' | 'undo' | 'failed' | 'help', string>;
}) {
  return (
    <>
      <Button
        onClick={() => {
          toast({
            title: labels.done,
            tone: 'good',
            action: { label: labels.undo, onSelect: () => {} },
          });
          toast({ title: labels.failed, description: labels.help, tone: 'bad' });
        }}
      >
        {labels.show}
      </Button>
      <Toaster label={labels.region} closeLabel={labels.close} />
    </>
  );
}

export function LanguageTabs({
  label,
  names,
  texts,
}: {
  label: string;
  names: Record<Lang, string>;
  texts: Record<Lang, string>;
}) {
  return (
    <Tabs
      label={label}
      items={LANGS.map((lang) => ({
        value: lang,
        label: names[lang],
        content: <p lang={lang}>{texts[lang]}</p>,
      }))}
    />
  );
}
