import { SiteFrame } from '@/app/components/site-frame';

export default function HomeLayout({ children }: { children: React.ReactNode }) {
  return <SiteFrame search={false}>{children}</SiteFrame>;
}
