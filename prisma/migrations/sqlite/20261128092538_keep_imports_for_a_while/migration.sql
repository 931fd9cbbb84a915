-- AlterTable
ALTER TABLE "Import" ADD COLUMN "tidiedAt" DATETIME;
