'use server';

import { headers } from 'next/headers';
import { viewer } from '@/features/accounts/service';
import type { Result } from '@/lib/errors';
import type { ArticleArchiving, ArticleForm, TextCheck } from './schema';
import {
  archiveArticle,
  type CheckedText,
  checkText,
  type SavedArticle,
  saveArticle,
} from './service-import';

const actor = async () => viewer(await headers());

export async function checkTextAction(text: TextCheck): Promise<Result<CheckedText>> {
  return checkText(await actor(), text);
}

export async function saveArticleAction(form: ArticleForm): Promise<Result<SavedArticle>> {
  return saveArticle(await actor(), form, new Date());
}

export async function archiveArticleAction(
  archiving: ArticleArchiving,
): Promise<Result<{ version: number }>> {
  return archiveArticle(await actor(), archiving, new Date());
}
