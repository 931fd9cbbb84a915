-- AlterTable
ALTER TABLE "Concept" ADD COLUMN     "authorId" TEXT,
ADD COLUMN     "isUncertain" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lacksDefinition" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lacksExample" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lacksSource" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Definition" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "restoredFrom" INTEGER,
ADD COLUMN     "reviewerId" TEXT,
ADD COLUMN     "reviewerName" TEXT;

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "snapshot" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL,
    "comment" TEXT,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "reviewerId" TEXT,
    "reviewerName" TEXT,
    "liveKey" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "conceptId" TEXT NOT NULL,
    "lang" TEXT,
    "text" TEXT,
    "reason" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "userName" TEXT NOT NULL,
    "comment" TEXT,
    "resolverId" TEXT,
    "resolverName" TEXT,
    "openKey" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMP(3),

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_liveKey_key" ON "Proposal"("liveKey");

-- CreateIndex
CREATE INDEX "Proposal_status_submittedAt_id_idx" ON "Proposal"("status", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Proposal_authorId_updatedAt_id_idx" ON "Proposal"("authorId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Proposal_conceptId_idx" ON "Proposal"("conceptId");

-- CreateIndex
CREATE UNIQUE INDEX "Flag_openKey_key" ON "Flag"("openKey");

-- CreateIndex
CREATE INDEX "Flag_status_createdAt_id_idx" ON "Flag"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Flag_userId_createdAt_id_idx" ON "Flag"("userId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Flag_conceptId_idx" ON "Flag"("conceptId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_name_key" ON "SavedView"("userId", "name");

-- CreateIndex
CREATE INDEX "Concept_lacksDefinition_updatedAt_id_idx" ON "Concept"("lacksDefinition", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Concept_lacksExample_updatedAt_id_idx" ON "Concept"("lacksExample", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Concept_lacksSource_updatedAt_id_idx" ON "Concept"("lacksSource", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Concept_isUncertain_updatedAt_id_idx" ON "Concept"("isUncertain", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Concept_authorId_updatedAt_id_idx" ON "Concept"("authorId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Revision_authorId_createdAt_id_idx" ON "Revision"("authorId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What each concept lacks.
UPDATE "Concept" SET
    "lacksDefinition" = NOT EXISTS (SELECT 1 FROM "Definition" d WHERE d."conceptId" = "Concept".id),
    "lacksExample" = NOT EXISTS (SELECT 1 FROM "ExampleConcept" e WHERE e."conceptId" = "Concept".id),
    "lacksSource" = NOT EXISTS (SELECT 1 FROM "Source" s WHERE s."conceptId" = "Concept".id)
        AND NOT EXISTS (SELECT 1 FROM "Term" t WHERE t."conceptId" = "Concept".id AND t."source" IS NOT NULL),
    "isUncertain" = EXISTS (SELECT 1 FROM "Term" t WHERE t."conceptId" = "Concept".id AND t."confidence" = 'low' AND NOT t."searchOnly")
WHERE "status" <> 'archived';

-- The revisions of the first data had neither relations nor examples. Whole ones are made when a concept is changed.
DELETE FROM "Revision" WHERE "version" = 1 AND "authorId" IS NULL AND "reason" = 'first data';
