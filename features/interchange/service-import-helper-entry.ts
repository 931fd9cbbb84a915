import { serveTransform } from '@/lib/thread-transform';
import type { RowText } from './domain/row';
import type { Help } from './service-import-helper';
import { prepareRows, readItems, stageRows } from './service-import-jobs';

// A thread that helps with an import (service-import-helper.ts).
await serveTransform((help: Help, items: AsyncIterable<unknown>) => {
  if (help.job === 'read') return readItems(help.options, items as AsyncIterable<Uint8Array>);
  if (help.job === 'stage') return stageRows(help.options);
  return prepareRows(help.options, items as AsyncIterable<RowText[]>);
});
