-- CreateTable
CREATE TABLE "Concept" (
    "id" TEXT NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "category" TEXT NOT NULL,
    "subject" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editorNote" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "labelEn" TEXT NOT NULL DEFAULT '',
    "labelVi" TEXT NOT NULL DEFAULT '',
    "labelLo" TEXT NOT NULL DEFAULT '',
    "sortEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "sortVi" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "sortLo" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "initialEn" TEXT COLLATE "C" NOT NULL DEFAULT '#',
    "initialVi" TEXT COLLATE "C" NOT NULL DEFAULT '#',
    "initialLo" TEXT COLLATE "C" NOT NULL DEFAULT '#',

    CONSTRAINT "Concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "partOfSpeech" TEXT,
    "romanization" TEXT,
    "romanizationGenerated" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "source" TEXT,
    "searchOnly" BOOLEAN NOT NULL DEFAULT false,
    "recognition" TEXT NOT NULL DEFAULT 'always',
    "confidence" TEXT,
    "position" INTEGER NOT NULL,
    "spellingKey" TEXT COLLATE "C" NOT NULL,
    "bareKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Definition" (
    "id" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT,

    CONSTRAINT "Definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,

    CONSTRAINT "Relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedOn" TEXT,
    "url" TEXT,
    "access" TEXT NOT NULL DEFAULT 'reference',
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "articleId" TEXT,
    "text" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Example" (
    "id" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "textVi" TEXT NOT NULL,
    "textLo" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Example_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExampleConcept" (
    "exampleId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ExampleConcept_pkey" PRIMARY KEY ("exampleId","conceptId")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Termbase" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Termbase_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Concept_slug_key" ON "Concept"("slug");

-- CreateIndex
CREATE INDEX "Concept_status_sortEn_id_idx" ON "Concept"("status", "sortEn", "id");

-- CreateIndex
CREATE INDEX "Concept_status_sortVi_id_idx" ON "Concept"("status", "sortVi", "id");

-- CreateIndex
CREATE INDEX "Concept_status_sortLo_id_idx" ON "Concept"("status", "sortLo", "id");

-- CreateIndex
CREATE INDEX "Concept_status_initialEn_sortEn_id_idx" ON "Concept"("status", "initialEn", "sortEn", "id");

-- CreateIndex
CREATE INDEX "Concept_status_initialVi_sortVi_id_idx" ON "Concept"("status", "initialVi", "sortVi", "id");

-- CreateIndex
CREATE INDEX "Concept_status_initialLo_sortLo_id_idx" ON "Concept"("status", "initialLo", "sortLo", "id");

-- CreateIndex
CREATE INDEX "Concept_status_category_sortEn_id_idx" ON "Concept"("status", "category", "sortEn", "id");

-- CreateIndex
CREATE INDEX "Concept_status_category_initialEn_sortEn_id_idx" ON "Concept"("status", "category", "initialEn", "sortEn", "id");

-- CreateIndex
CREATE INDEX "Concept_status_category_sortVi_id_idx" ON "Concept"("status", "category", "sortVi", "id");

-- CreateIndex
CREATE INDEX "Concept_status_category_initialVi_sortVi_id_idx" ON "Concept"("status", "category", "initialVi", "sortVi", "id");

-- CreateIndex
CREATE INDEX "Concept_status_category_sortLo_id_idx" ON "Concept"("status", "category", "sortLo", "id");

-- CreateIndex
CREATE INDEX "Concept_status_category_initialLo_sortLo_id_idx" ON "Concept"("status", "category", "initialLo", "sortLo", "id");

-- CreateIndex
CREATE INDEX "Concept_status_publishedAt_id_idx" ON "Concept"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Concept_status_updatedAt_id_idx" ON "Concept"("status", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Concept_status_category_updatedAt_id_idx" ON "Concept"("status", "category", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Term_conceptId_idx" ON "Term"("conceptId");

-- CreateIndex
CREATE INDEX "Term_lang_spellingKey_idx" ON "Term"("lang", "spellingKey");

-- CreateIndex
CREATE INDEX "Term_lang_bareKey_idx" ON "Term"("lang", "bareKey");

-- CreateIndex
CREATE INDEX "Definition_conceptId_idx" ON "Definition"("conceptId");

-- CreateIndex
CREATE INDEX "Relation_toId_idx" ON "Relation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "Relation_fromId_toId_kind_key" ON "Relation"("fromId", "toId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE INDEX "Article_publishedOn_id_idx" ON "Article"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Source_articleId_conceptId_idx" ON "Source"("articleId", "conceptId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_conceptId_articleId_key" ON "Source"("conceptId", "articleId");

-- CreateIndex
CREATE INDEX "ExampleConcept_conceptId_idx" ON "ExampleConcept"("conceptId");

-- CreateIndex
CREATE INDEX "Revision_createdAt_id_idx" ON "Revision"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_conceptId_version_key" ON "Revision"("conceptId", "version");

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Definition" ADD CONSTRAINT "Definition_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExampleConcept" ADD CONSTRAINT "ExampleConcept_exampleId_fkey" FOREIGN KEY ("exampleId") REFERENCES "Example"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExampleConcept" ADD CONSTRAINT "ExampleConcept_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The termbase is one row, always there.
INSERT INTO "Termbase" ("id", "version", "origin") VALUES (1, 0, 'empty');
