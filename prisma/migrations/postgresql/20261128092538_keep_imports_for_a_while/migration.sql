-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "tidiedAt" TIMESTAMP(3);
