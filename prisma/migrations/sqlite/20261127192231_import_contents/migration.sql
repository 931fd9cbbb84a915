-- CreateTable
CREATE TABLE "ImportContent" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    PRIMARY KEY ("importId", "number"),
    CONSTRAINT "ImportContent_importId_number_fkey" FOREIGN KEY ("importId", "number") REFERENCES "ImportRow" ("importId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

INSERT INTO "ImportContent" ("importId", "number", "content") SELECT "importId", "number", "content" FROM "ImportRow";

-- AlterTable
ALTER TABLE "ImportRow" DROP COLUMN "content";
