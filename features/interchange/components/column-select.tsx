import { useTranslations } from 'next-intl';
import { LANGS } from '@/language/lang';
import { Select } from '@/ui/select';
import { COLUMNS, type ColumnName } from '../domain/table/columns';
import { type MappedColumn, partsOf } from '../domain/table/mapping';

type Chosen = MappedColumn['to'];

/** The name of a column of ours in the language of the page. */
export function useColumnName() {
  const t = useTranslations('imports.columns');
  const languages = useTranslations('languages');
  return (column: ColumnName): string => {
    const { lang, field } = partsOf(column);
    const name = t(`fields.${field}`);
    return lang ? t('of', { language: languages(lang), field: name }) : name;
  };
}

const isExample = (column: ColumnName): boolean => column.includes('example');
const ofConcept = ['id', 'slug', 'category', 'subject', 'status', 'note'];

/** What a column of a file is: one of ours, or left out. */
export function ColumnSelect({
  label,
  value,
  isInvalid,
  onChange,
}: {
  label: string;
  value: Chosen;
  isInvalid: boolean;
  onChange: (value: Chosen) => void;
}) {
  const t = useTranslations('imports.columns');
  const languages = useTranslations('languages');
  const nameOf = useColumnName();
  const groups: [string, ColumnName[]][] = [
    ...LANGS.map((lang): [string, ColumnName[]] => [
      languages(lang),
      COLUMNS.filter((column) => partsOf(column).lang === lang && !isExample(column)),
    ]),
    [t('groups.examples'), COLUMNS.filter(isExample)],
    [t('groups.concept'), COLUMNS.filter((column) => ofConcept.includes(column))],
  ];
  const grouped = new Set(groups.flatMap(([, columns]) => columns));
  groups.push([t('groups.links'), COLUMNS.filter((column) => !grouped.has(column))]);
  return (
    <Select
      aria-label={label}
      aria-invalid={isInvalid}
      value={value}
      onChange={({ target }) => {
        onChange(COLUMNS.find((column) => column === target.value) ?? 'ignore');
      }}
    >
      <option value="ignore">{t('ignore')}</option>
      {groups.map(([name, columns]) => (
        <optgroup key={name} label={name}>
          {columns.map((column) => (
            <option key={column} value={column}>
              {nameOf(column)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
