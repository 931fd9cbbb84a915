-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "problem" JSONB,
    "carries" JSONB,
    "size" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "userId" TEXT,
    "userName" TEXT NOT NULL,
    "worker" TEXT,
    "leaseUntil" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" DATETIME,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "ImportPart" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("importId", "number"),
    CONSTRAINT "ImportPart_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "baseVersion" INTEGER,
    "content" JSONB NOT NULL,
    "problems" JSONB,
    "candidates" JSONB,
    "choice" TEXT,
    "mergeInto" TEXT,
    "written" INTEGER,
    "outcome" TEXT,

    PRIMARY KEY ("importId", "number"),
    CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportNote" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("importId", "number"),
    CONSTRAINT "ImportNote_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Import_state_createdAt_idx" ON "Import"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Import_createdAt_id_idx" ON "Import"("createdAt", "id");

-- CreateIndex
CREATE INDEX "ImportRow_importId_kind_number_idx" ON "ImportRow"("importId", "kind", "number");

-- CreateIndex
CREATE INDEX "ImportRow_importId_outcome_number_idx" ON "ImportRow"("importId", "outcome", "number");

-- CreateIndex
CREATE INDEX "ImportRow_importId_conceptId_idx" ON "ImportRow"("importId", "conceptId");
