package lib

// arrayTables are the rows of arrays; where two take the same arguments the earlier one is chosen.
var arrayTables = allOf(arrayRows, shapeTable, createTable, rangeTable, linearTable, sortedTable, stackTable, joinedTable, miscTable, viewTable, fancyTable, maskTable, nearTable, numpyRows, reductionTable, stridedTable, loopTable, ufuncTable, clipTable, numpyRandomRows, chooseTable, drawTable, givenTable, ranksTable, nansTable, statsTable, orderedTable, searchTable, setTable, calculusTable, editTable, partsTable, dimsTable, gridTable, methodTable, puttingTable, stacksTable, decomposeTable, normTable, severalTable, maskedTable, spectrumTable, covarianceTable, normalTable, throughTable, throughMore, throughArrays, throughUfuncs, throughRandom, throughResults)
