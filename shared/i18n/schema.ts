export { problemSentences, schemaSentence } from './fr/schema-errors.ts';
