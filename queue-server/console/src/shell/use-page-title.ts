import { useEffect } from 'react';
import { useWords } from './i18n.ts';

export function usePageTitle(page: string): void {
  const { t } = useWords();
  const title = `${page} · ${t('product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
