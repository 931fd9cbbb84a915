import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Input } from '@/ui/input';

/** Where the answer is typed. */
export function TypedAnswer({
  lang,
  onCheck,
  onUnknown,
  onShow,
}: {
  lang: Lang;
  onCheck: (typed: string) => void;
  onUnknown: () => void;
  onShow: () => void;
}) {
  const t = useTranslations('studySession.typed');
  const language = useTranslations('languagesInText')(lang);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const label = t('label', { language });
  return (
    <form
      className="flex w-full max-w-xl flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') field.current?.focus();
        else onCheck(typed);
      }}
    >
      <div className="flex gap-2">
        <Input
          ref={field}
          look="term"
          name="answer"
          lang={lang}
          aria-label={label}
          placeholder={language}
          value={typed}
          maxLength={500}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" variant="primary">
          {t('check')}
        </Button>
      </div>
      <div className="flex flex-wrap justify-between">
        <Button size="sm" variant="quiet" className="px-1.5" onClick={onUnknown}>
          {t('unknown')}
        </Button>
        <Button size="sm" variant="quiet" className="px-1.5" onClick={onShow}>
          {t('showInstead')}
        </Button>
      </div>
    </form>
  );
}
