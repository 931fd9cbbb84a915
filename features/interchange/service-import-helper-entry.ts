import { serveTransform } from '@/lib/thread-transform';
import type { RowText } from './domain/row';
import type { Help } from './service-import-helper';
import { prepareRows, readItems } from './service-import-jobs';

// A thread that helps with an import (service-import-helper.ts).
await serveTransform((help: Help, items: AsyncIterable<Uint8Array | RowText[]>) =>
  help.job === 'read'
    ? readItems(help.options, items as AsyncIterable<Uint8Array>)
    : prepareRows(help.options, items as AsyncIterable<RowText[]>),
);
