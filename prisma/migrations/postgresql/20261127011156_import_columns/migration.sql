-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "columns" JSONB;
