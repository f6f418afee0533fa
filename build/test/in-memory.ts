import { tempInMemory } from '../../tests/support/memory-folder.ts';

tempInMemory();
