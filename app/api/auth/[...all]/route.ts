import { handleAuth } from '@/features/accounts/service';

export { handleAuth as GET, handleAuth as POST };
