-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
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
    "leaseUntil" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMP(3),
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportPart" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportPart_pkey" PRIMARY KEY ("importId","number")
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

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","number")
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

    CONSTRAINT "ImportNote_pkey" PRIMARY KEY ("importId","number")
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

-- AddForeignKey
ALTER TABLE "ImportPart" ADD CONSTRAINT "ImportPart_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportNote" ADD CONSTRAINT "ImportNote_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
