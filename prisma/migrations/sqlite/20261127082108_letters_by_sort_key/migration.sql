-- DropIndex
DROP INDEX "Concept_status_sortEn_id_idx";

-- DropIndex
DROP INDEX "Concept_status_sortVi_id_idx";

-- DropIndex
DROP INDEX "Concept_status_sortLo_id_idx";

-- DropIndex
DROP INDEX "Concept_status_initialEn_sortEn_id_idx";

-- DropIndex
DROP INDEX "Concept_status_initialVi_sortVi_id_idx";

-- DropIndex
DROP INDEX "Concept_status_initialLo_sortLo_id_idx";

-- DropIndex
DROP INDEX "Concept_status_category_sortEn_id_idx";

-- DropIndex
DROP INDEX "Concept_status_category_sortVi_id_idx";

-- DropIndex
DROP INDEX "Concept_status_category_sortLo_id_idx";

-- DropIndex
DROP INDEX "Concept_status_category_initialEn_sortEn_id_idx";

-- DropIndex
DROP INDEX "Concept_status_category_initialVi_sortVi_id_idx";

-- DropIndex
DROP INDEX "Concept_status_category_initialLo_sortLo_id_idx";

-- CreateIndex
CREATE INDEX "Concept_status_sortEn_id_initialEn_idx" ON "Concept"("status", "sortEn", "id", "initialEn");

-- CreateIndex
CREATE INDEX "Concept_status_sortVi_id_initialVi_idx" ON "Concept"("status", "sortVi", "id", "initialVi");

-- CreateIndex
CREATE INDEX "Concept_status_sortLo_id_initialLo_idx" ON "Concept"("status", "sortLo", "id", "initialLo");

-- CreateIndex
CREATE INDEX "Concept_status_category_sortEn_id_initialEn_idx" ON "Concept"("status", "category", "sortEn", "id", "initialEn");

-- CreateIndex
CREATE INDEX "Concept_status_category_sortVi_id_initialVi_idx" ON "Concept"("status", "category", "sortVi", "id", "initialVi");

-- CreateIndex
CREATE INDEX "Concept_status_category_sortLo_id_initialLo_idx" ON "Concept"("status", "category", "sortLo", "id", "initialLo");
