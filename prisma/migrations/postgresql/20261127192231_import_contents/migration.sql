-- CreateTable
CREATE TABLE "ImportContent" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "ImportContent_pkey" PRIMARY KEY ("importId","number")
);

INSERT INTO "ImportContent" ("importId", "number", "content") SELECT "importId", "number", "content" FROM "ImportRow";

-- AlterTable
ALTER TABLE "ImportRow" DROP COLUMN "content";

-- AddForeignKey
ALTER TABLE "ImportContent" ADD CONSTRAINT "ImportContent_importId_number_fkey" FOREIGN KEY ("importId", "number") REFERENCES "ImportRow"("importId", "number") ON DELETE CASCADE ON UPDATE CASCADE;
